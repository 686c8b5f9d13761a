/**
 * Where the matrix works: the tools in one folder, and below it an application in which nothing but
 * the packed package is installed. Each way in is a folder of that application.
 */
import { join } from 'node:path';
import { root } from '../browser/support/paths.mjs';

export const tools = join(root, 'target/matrix');
export const programs = join(tools, 'node_modules/.bin');
export const application = join(tools, 'app');
export const installed = join(application, 'node_modules');
export const tarball = join(tools, 'council-conclusions.tgz');
