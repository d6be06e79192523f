import { realpathSync, statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** What carries a folder off this computer: the name of a service, or `network` for a drive that is not its own. */
export type Carrier = string;

const services: readonly (readonly [RegExp, string])[] = [
  [/^onedrive\b/i, 'OneDrive'],
  [/^dropbox\b/i, 'Dropbox'],
  [/^(google ?drive|my drive|googledrive-.*)$/i, 'Google Drive'],
  [/^(icloud ?drive|com~apple~clouddocs|mobile documents)$/i, 'iCloud Drive'],
  [/^nextcloud\b/i, 'Nextcloud'],
  [/^owncloud\b/i, 'ownCloud'],
  [/^syncthing\b/i, 'Syncthing'],
  [/^(pcloud ?drive|pclouddrive)$/i, 'pCloud'],
  [/^(yandex\.?disk)$/i, 'Yandex Disk'],
  [/^(坚果云|nutstore)/iu, '坚果云'],
  [/^(baidunetdisk|baidusyncdisk|百度网盘)/iu, '百度网盘'],
];

/** Numbers by which Linux names NFS, SMB, CIFS, AFS, 9P and FUSE-less network file systems. */
const networkTypes = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x01021997, 0x00c36400]);

/** The service whose name a part of the path bears, whatever the system's separator. */
export function serviceInPath(path: string): Carrier | null {
  const parts = path.split(/[\\/]+/);
  for (const [pattern, name] of services) if (parts.some((part) => pattern.test(part))) return name;
  return null;
}

function real(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    const parent = dirname(folder);
    return parent === folder ? folder : real(parent);
  }
}

function isNetworkDrive(folder: string): boolean {
  if (/^[\\/]{2}[^\\/?.]/.test(folder)) return true;
  if (process.platform !== 'linux') return false;
  try {
    return networkTypes.has(Number(statfsSync(real(folder)).type));
  } catch {
    return false;
  }
}

/**
 * What would carry a live database away under the program's hands: a service that copies files while they are written, or
 * a network drive, whose locks SQLite cannot trust. Null for a folder of this computer alone.
 */
export function carrierOf(folder: string): Carrier | null {
  const full = resolve(folder);
  return serviceInPath(full) ?? serviceInPath(real(full)) ?? (isNetworkDrive(folder) ? 'network' : null);
}
