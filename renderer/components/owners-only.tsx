import { type ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { Notice } from './notice.tsx';
import css from './owners-only.module.css';

type OwnersOnlyProps = {
  /** What `useMay` says of the method behind these controls. */
  readonly isAllowed: boolean;
  /** What staff may look at without using it; left out, they see the sentence alone. */
  readonly children?: ReactNode;
};

/** Controls of something that only owners may do: as they are for them, switched off under a sentence for staff. */
export function OwnersOnly({ isAllowed, children }: OwnersOnlyProps) {
  const { tFailure } = useWords();
  if (isAllowed) return children;
  return (
    <>
      <div className={css.why}>
        <Notice>{tFailure({ code: 'ownerOnly', params: {} })}</Notice>
      </div>
      <fieldset disabled className={css.fields}>
        {children}
      </fieldset>
    </>
  );
}
