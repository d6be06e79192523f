import { mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { carrierOf, serviceInPath } from '../../../electron/db/place.ts';

describe('the place of the live file', () => {
  it.each([
    ['C:\\Users\\Роза\\OneDrive\\Regulars', 'OneDrive'],
    ['C:\\Users\\Anna\\OneDrive - Bakery\\shop', 'OneDrive'],
    ['/home/anna/Dropbox (Personal)/shop', 'Dropbox'],
    ['/Users/anna/Library/Mobile Documents/com~apple~CloudDocs/shop', 'iCloud Drive'],
    ['/Users/anna/Library/CloudStorage/GoogleDrive-anna@example.org/My Drive', 'Google Drive'],
    ['/home/anna/Nextcloud/shop', 'Nextcloud'],
    ['D:\\坚果云\\店', '坚果云'],
  ])('%s is carried away by %s', (path, service) => {
    expect(serviceInPath(path)).toBe(service);
  });

  it.each(['C:\\Users\\Роза\\AppData\\Local\\Regulars', '/home/anna/.local/share/regulars', '/home/anna/my dropboxes'])(
    '%s stays on this computer',
    (path) => expect(serviceInPath(path)).toBeNull(),
  );

  it('is recognised behind a link, on a share, and before the folder exists', () => {
    const home = mkdtempSync(join(tmpdir(), 'regulars-place-'));
    mkdirSync(join(home, 'Dropbox', 'shop'), { recursive: true });
    symlinkSync(join(home, 'Dropbox', 'shop'), join(home, 'shop'));
    expect(carrierOf(join(home, 'shop'))).toBe('Dropbox');
    expect(carrierOf(join(home, 'shop', 'not yet', 'there'))).toBe('Dropbox');
    expect(carrierOf('\\\\server\\share\\shop')).toBe('network');
    expect(carrierOf(join(home, 'plain'))).toBeNull();
  });
});
