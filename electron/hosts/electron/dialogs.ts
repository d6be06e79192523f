import { basename } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { texts } from '../../../locales/index.ts';
import type { Staging } from '../../files/staging.ts';
import { saveWhole } from '../save-whole.ts';
import { startLanguage } from '../start-language.ts';

/**
 * Asks where a finished file shall go and puts it there; answers whether it lies there now. When it cannot be written a
 * dialog of the system says so, and nothing half-written has the name.
 */
export async function saveFile(window: BrowserWindow, staging: Staging, fileId: string): Promise<boolean> {
  const from = await staging.path(fileId);
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: basename(from) });
  if (canceled || filePath === '') return false;
  try {
    await saveWhole(from, filePath);
    return true;
  } catch {
    const say = texts(startLanguage(app.getLocale()));
    await dialog.showMessageBox(window, { type: 'warning', message: say('errors.cannotWrite', { file: filePath }) });
    return false;
  }
}

/** Asks for a folder, for example for backups; null when the person chose none. */
export async function pickFolder(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}
