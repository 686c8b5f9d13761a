import { fuse } from './shared/fuse.mjs';

export default fuse(0.2);
