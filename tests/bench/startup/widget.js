import '/council-conclusions/element/define.js';
import { markPainted } from './shown.js';

addEventListener('conclusions-ready', markPainted);
