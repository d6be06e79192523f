import { describe, expect, test } from 'vitest';
import { dataFolderFor } from '../../../electron/hosts/data-folder.ts';

describe('the data folder', () => {
  test('lies where each system keeps such data, and not in the roaming profile', () => {
    const home = '/home/maria';
    expect([
      dataFolderFor({ platform: 'win32', env: { LOCALAPPDATA: '/l', APPDATA: '/r' }, home }),
      dataFolderFor({ platform: 'win32', env: {}, home }),
      dataFolderFor({ platform: 'darwin', env: {}, home }),
      dataFolderFor({ platform: 'linux', env: {}, home }),
      dataFolderFor({ platform: 'linux', env: { XDG_DATA_HOME: '/data' }, home }),
    ]).toEqual([
      '/l/Regulars',
      '/home/maria/AppData/Local/Regulars',
      '/home/maria/Library/Application Support/Regulars',
      '/home/maria/.local/share/regulars',
      '/data/regulars',
    ]);
  });

  test('is another one when the person says so', () => {
    expect(dataFolderFor({ platform: 'linux', env: { REGULARS_DATA: '/media/usb' }, home: '/' })).toBe('/media/usb');
  });
});
