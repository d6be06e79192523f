import { join } from 'node:path';

/** Where the shop's data lives unless `REGULARS_DATA` names another folder; the same for every host. */
export function dataFolderFor(system: {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
}): string {
  const { platform, env, home } = system;
  if (env.REGULARS_DATA) return env.REGULARS_DATA;
  // Not the roaming folder: roaming profiles copy files at log-off, half-written ones too.
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Regulars');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Regulars');
  return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'regulars');
}
