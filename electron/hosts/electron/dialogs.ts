import { copyFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { Staging } from '../../files/staging.ts';

/** Asks where a finished file shall go and puts it there; answers whether the person chose a place. */
export async function saveFile(window: BrowserWindow, staging: Staging, fileId: string): Promise<boolean> {
  const from = await staging.path(fileId);
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: basename(from) });
  if (canceled || filePath === '') return false;
  await copyFile(from, filePath);
  return true;
}

/** Asks for a folder, for example for backups; null when the person chose none. */
export async function pickFolder(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}
