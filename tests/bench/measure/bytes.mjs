/** Bytes as they go over the wire. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Files above this size are compressed at a lower quality, for want of time. */
const LARGE = 8_000_000;

/** Raw and compressed length of a file; large ones are remembered in a folder. */
export function measured(path, memory) {
  const bytes = readFileSync(path);
  const quality = bytes.length > LARGE ? 9 : 11;
  const digest = createHash('sha256').update(bytes).digest('hex');
  const note = join(memory, `${digest}-${quality}`);
  if (!existsSync(note)) {
    mkdirSync(memory, { recursive: true });
    writeFileSync(note, String(compressed(bytes, quality)));
  }
  return { raw: bytes.length, brotli: Number(readFileSync(note, 'utf8')) };
}

function compressed(bytes, quality) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params }).length;
}

export const sum = (sizes) => sizes.reduce(
  (total, { raw, brotli }) => ({ raw: total.raw + raw, brotli: total.brotli + brotli }),
  { raw: 0, brotli: 0 },
);
