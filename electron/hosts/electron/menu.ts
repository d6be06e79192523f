import type { MenuItemConstructorOptions } from 'electron';
import type { texts } from '../../../locales/index.ts';

type Say = ReturnType<typeof texts>;

/** The menu: what every program has, in the person's language, and nothing that reloads or inspects the page. */
export function menuFor(say: Say, platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const edit: MenuItemConstructorOptions = {
    label: say('hosts.menu.edit'),
    submenu: [
      { role: 'undo', label: say('hosts.menu.undo') },
      { role: 'redo', label: say('hosts.menu.redo') },
      { type: 'separator' },
      { role: 'cut', label: say('hosts.menu.cut') },
      { role: 'copy', label: say('hosts.menu.copy') },
      { role: 'paste', label: say('hosts.menu.paste') },
      { role: 'selectAll', label: say('hosts.menu.selectAll') },
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: say('hosts.menu.view'),
    submenu: [
      { role: 'resetZoom', label: say('hosts.menu.resetZoom') },
      { role: 'zoomIn', label: say('hosts.menu.zoomIn') },
      { role: 'zoomOut', label: say('hosts.menu.zoomOut') },
      { type: 'separator' },
      { role: 'togglefullscreen', label: say('hosts.menu.fullScreen') },
    ],
  };
  if (platform !== 'darwin') return [edit, view];
  const app: MenuItemConstructorOptions = {
    label: 'Regulars',
    submenu: [
      { role: 'about', label: say('hosts.menu.about') },
      { type: 'separator' },
      { role: 'hide', label: say('hosts.menu.hide') },
      { type: 'separator' },
      { role: 'quit', label: say('hosts.menu.quit') },
    ],
  };
  return [app, edit, view];
}
