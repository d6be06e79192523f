import { Tabs as KitTabs } from '@mantine/core';
import { type ReactNode } from 'react';
import { type Choice } from './select.tsx';
import css from './tabs.module.css';

type TabsProps<Value extends string> = {
  readonly label: string;
  readonly tabs: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** The content of the tab in front. */
  readonly children: ReactNode;
};

/** Parts of one screen, one in front. */
export function Tabs<Value extends string>({ label, tabs, value, onChange, children }: TabsProps<Value>) {
  return (
    <KitTabs
      value={value}
      keepMounted={false}
      classNames={{ list: css.list, tab: css.tab }}
      onChange={(next) => {
        const tab = tabs.find((candidate) => candidate.value === next);
        if (tab) onChange(tab.value);
      }}
    >
      <KitTabs.List aria-label={label}>
        {tabs.map((tab) => (
          <KitTabs.Tab key={tab.value} value={tab.value}>
            {tab.label}
          </KitTabs.Tab>
        ))}
      </KitTabs.List>
      <KitTabs.Panel value={value} className={css.panel}>
        {children}
      </KitTabs.Panel>
    </KitTabs>
  );
}
