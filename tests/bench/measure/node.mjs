/** Jobs in processes of their own. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const worker = fileURLToPath(new URL('worker.mjs', import.meta.url));

/** Megabytes that the libraries may take: FlexSearch needs many to make a large index. */
const HEAP = 8_000;

/** A job took too long, or more memory than there is: that is a result too, not a fault. */
export class OutOfBounds extends Error {}

export function inProcess(kind, job, { timeoutMs = 300_000 } = {}) {
  const child = fork(worker, [], {
    execArgv: ['--expose-gc', `--max-old-space-size=${HEAP}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    timeout: timeoutMs,
  });
  let complaint = '';
  child.stderr.on('data', (text) => { complaint += text; });
  return new Promise((resolve, reject) => {
    let answer;
    child.once('message', (message) => { answer = message; });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (answer) resolve(answer);
      else reject(failure({ code, signal, complaint, timeoutMs }));
    });
    child.send({ kind, ...job });
  });
}

function failure({ code, signal, complaint, timeoutMs }) {
  if (signal === 'SIGTERM') return new OutOfBounds(`more than ${timeoutMs / 1000} s`);
  if (signal === 'SIGKILL') return new OutOfBounds('more memory than there is');
  if (/heap out of memory/.test(complaint)) return new OutOfBounds(`more than ${HEAP} MB`);
  return new Error(`a process ended with ${signal ?? code}:\n${complaint.trim()}`);
}
