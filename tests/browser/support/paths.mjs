/**
 * Where things are: the repository's root and the two things under test, which `make` builds.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';

/** The repository's root directory. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The built package, as it would be published. */
export const pkg = join(root, 'pkg');

/** The one-file demo page, as a `file://` address. */
export const offlinePage = pathToFileURL(join(root, 'www/dist/index.html')).href;
