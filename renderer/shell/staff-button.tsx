import { Menu } from '@mantine/core';
import { IconCheck, IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useRead, useWrite } from '../api/hooks.ts';
import { useApi } from '../api/provider.tsx';
import { useActions } from '../components/actions.tsx';
import { useToast } from '../components/toasts.tsx';
import { useWords } from '../i18n/use-words.ts';
import css from './header.module.css';

/** Who stands at this computer: what is written down from now on is theirs. Nobody needs to say; nothing is blocked. */
export function StaffButton() {
  const api = useApi();
  const toast = useToast();
  const { t, tFailure } = useWords();
  const [, go] = useLocation();
  const [isOpen, setIsOpen] = useState(false);
  const current = useRead(api.staff.current, {});
  const people = useRead(api.lists.list, { list: 'staff' });
  const switchTo = useWrite(api.staff.switchTo, { onFailed: (failure) => toast({ message: tFailure(failure) }) });
  useActions([
    {
      name: 'staff.switch',
      labelKey: 'shell.whoAreYou',
      menu: { name: 'tools', group: 1 },
      run: () => setIsOpen(true),
    },
  ]);
  const id = current.data?.id ?? null;
  const offered = (people.data ?? []).filter(({ isRetired }) => !isRetired);
  const choices = [...offered, { id: null, name: t('shell.nobody') }];
  const name = current.data?.name ?? t('shell.whoAreYou');
  return (
    <Menu
      opened={isOpen}
      onChange={setIsOpen}
      position="bottom-end"
      transitionProps={{ duration: 0 }}
      classNames={{ dropdown: css.dropdown }}
    >
      <Menu.Target>
        <button
          type="button"
          className={css.language}
          aria-label={current.data ? `${name}. ${t('shell.whoAreYou')}` : name}
        >
          <IconUser size="1.125rem" stroke={1.8} aria-hidden />
          <bdi className={css.staff}>{name}</bdi>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map((choice) => (
          <Menu.RadioItem
            key={choice.id ?? 'nobody'}
            value={String(choice.id)}
            checked={choice.id === id}
            data-autofocus={choice.id === id || undefined}
            checkIcon={<IconCheck size="1rem" />}
            className={css.item}
            onChange={() => {
              setIsOpen(false);
              switchTo.mutate({ id: choice.id });
            }}
          >
            <bdi>{choice.name}</bdi>
          </Menu.RadioItem>
        ))}
        {offered.length === 0 && (
          <Menu.Item className={css.item} onClick={() => go('/settings?part=lists&list=staff')}>
            {t('shell.addStaff')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
