/**
 * Pack the package and install the tarball into an empty application, as its users do.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pkg } from '../browser/support/paths.mjs';
import { application, tarball, tools } from './places.mjs';

const npm = (args) => execFileSync('npm', args, {
  cwd: application,
  encoding: 'utf8',
  env: { ...process.env, npm_config_loglevel: 'error', npm_config_audit: 'false' },
});

rmSync(application, { recursive: true, force: true });
mkdirSync(application, { recursive: true });
writeFileSync(join(application, 'package.json'), '{ "private": true, "type": "module" }');
const [{ filename }] = JSON.parse(
  npm(['pack', '--json', '--ignore-scripts', '--pack-destination', tools, pkg]),
);
renameSync(join(tools, filename), tarball);
npm(['install', '--no-save', '--no-package-lock', '--ignore-scripts', '--offline', tarball]);
