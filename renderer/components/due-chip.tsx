import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { Chip } from './chip.tsx';
import { useWords } from '../i18n/use-words.ts';

/** How long the next step may still take, or how late it is; nothing once a case is closed. */
export function DueChip({ daysLeft }: { readonly daysLeft: number | null }) {
  const { t } = useWords();
  if (daysLeft === null) return <Chip tone="good">{t('complaints.step_closed')}</Chip>;
  const icon = { size: '1rem', stroke: 1.8, 'aria-hidden': true } as const;
  if (daysLeft < 0)
    return (
      <Chip tone="bad" icon={<IconAlertTriangle {...icon} />}>
        {t('complaints.late', { count: -daysLeft })}
      </Chip>
    );
  return (
    <Chip tone={daysLeft === 0 ? 'warn' : 'plain'} icon={<IconClock {...icon} />}>
      {daysLeft === 0 ? t('complaints.dueToday') : t('complaints.left', { count: daysLeft })}
    </Chip>
  );
}
