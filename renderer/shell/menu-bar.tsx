import { Menu, Menubar } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Fragment } from 'react';
import { type Action, actionLabel, type MenuName, menus, useAllActions } from '../components/actions.tsx';
import { ariaShortcut, shortcutText } from '../components/keys.ts';
import { useWords, type WordKey } from '../i18n/use-words.ts';
import css from './menu-bar.module.css';

const titles = {
  file: 'shell.menuFile',
  edit: 'shell.menuEdit',
  view: 'shell.menuView',
  tools: 'shell.menuTools',
  help: 'shell.menuHelp',
} as const satisfies Record<MenuName, WordKey>;

function MenuItem({ action, isFirst }: { readonly action: Action; readonly isFirst: boolean }) {
  const { t } = useWords();
  const { name, shortcut, isEnabled, isChecked, run } = action;
  const shared = {
    className: css.item,
    'data-autofocus': isFirst || undefined,
    'aria-keyshortcuts': shortcut && ariaShortcut(shortcut),
    disabled: isEnabled === false,
    rightSection: shortcut && (
      <span className={css.keys} aria-hidden>
        {shortcutText(shortcut)}
      </span>
    ),
  };
  return isChecked === undefined ? (
    <Menu.Item {...shared} leftSection={<span className={css.noCheck} />} onClick={run}>
      {actionLabel(t, action)}
    </Menu.Item>
  ) : (
    <Menu.RadioItem {...shared} value={name} checked={isChecked} checkIcon={<IconCheck size="1rem" />} onChange={run}>
      {actionLabel(t, action)}
    </Menu.RadioItem>
  );
}

function grouped(actions: readonly Action[]): readonly (readonly Action[])[] {
  const groups = Map.groupBy(actions, ({ menu }) => menu?.group ?? 0);
  return [...groups.entries()].sort(([a], [b]) => a - b).map(([, group]) => group);
}

/** The menus, inside the page, for a window that has none of the system. */
export function MenuBar() {
  const { t } = useWords();
  const actions = useAllActions();
  const filled = menus
    .map((name) => ({ name, groups: grouped(actions.filter(({ menu }) => menu?.name === name)) }))
    .filter(({ groups }) => groups.length > 0);
  return (
    <nav aria-label={t('shell.menuBar')}>
      <Menubar className={css.bar} aria-label={t('shell.menuBar')}>
        {filled.map(({ name, groups }) => (
          <Menubar.Menu key={name} transitionProps={{ duration: 0 }} classNames={{ dropdown: css.dropdown }}>
            <Menubar.Target className={css.target}>{t(titles[name])}</Menubar.Target>
            <Menubar.Dropdown aria-label={t(titles[name])}>
              {groups.map((group, index) => (
                <Fragment key={group[0]?.name}>
                  {index > 0 && <Menu.Divider />}
                  {group.map((action, place) => (
                    <MenuItem key={action.name} action={action} isFirst={index === 0 && place === 0} />
                  ))}
                </Fragment>
              ))}
            </Menubar.Dropdown>
          </Menubar.Menu>
        ))}
      </Menubar>
    </nav>
  );
}
