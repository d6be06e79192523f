import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const installers = /\.(exe|dmg|zip|AppImage|deb|rpm|tar\.gz)$/;

/** Writes SHA256SUMS beside the installers of a folder, if it has any, as `sha256sum --check` reads it, and gives their names. */
export function writeChecksums(folder) {
  const names = readdirSync(folder)
    .filter((name) => installers.test(name))
    .sort();
  if (names.length === 0) return names;
  const lines = names.map((name) => {
    const sum = createHash('sha256').update(readFileSync(join(folder, name)));
    return `${sum.digest('hex')}  ${name}\n`;
  });
  writeFileSync(join(folder, 'SHA256SUMS'), lines.join(''));
  return names;
}
