import { IconAlertTriangle, IconCircleCheck, IconExclamationCircle, IconInfoCircle } from '@tabler/icons-react';
import { type ReactNode } from 'react';
import { type FailureData } from '../../electron/contract/errors.ts';
import { useWords } from '../i18n/use-words.ts';
import css from './notice.module.css';

/** How a message is meant; each has a colour, an icon and words, never a colour alone. */
export type Tone = 'plain' | 'good' | 'warn' | 'bad';

const icons = { plain: IconInfoCircle, good: IconCircleCheck, warn: IconAlertTriangle, bad: IconExclamationCircle };

type NoticeProps = {
  readonly tone?: Tone;
  readonly title?: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
  /** Read out at once, for something that has just gone wrong. */
  readonly isUrgent?: boolean;
};

/** A message in its place on the page. */
export function Notice({ tone = 'plain', title, children, action, isUrgent }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div className={css.notice} data-tone={tone} role={isUrgent ? 'alert' : undefined}>
      <Icon size="1.25rem" stroke={1.8} aria-hidden className={css.icon} />
      <div className={css.words}>
        {title && <p className={css.title}>{title}</p>}
        <div>{children}</div>
      </div>
      {action}
    </div>
  );
}

type FailedProps = { readonly failure: FailureData | null; readonly action?: ReactNode };

/** Says what went wrong and what was kept; nothing while nothing is wrong. */
export function Failed({ failure, action }: FailedProps) {
  const { tFailure } = useWords();
  return (
    failure && (
      <Notice tone="bad" action={action} isUrgent>
        {tFailure(failure)}
      </Notice>
    )
  );
}
