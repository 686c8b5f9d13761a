/** Importing this module registers `<council-conclusions>`, unless the page has it already. */
import './council-conclusions.js';
