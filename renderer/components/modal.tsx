import { Modal as KitModal } from '@mantine/core';
import { type ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';
import css from './modal.module.css';

type ModalProps = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly width?: 'narrow' | 'wide';
};

/** A dialog over the page. Esc and the cross close it; focus returns to where it was. */
export function Modal({ title, isOpen, onClose, children, width = 'narrow' }: ModalProps) {
  const { t } = useWords();
  return (
    <KitModal.Root
      opened={isOpen}
      onClose={onClose}
      yOffset="6vh"
      size={width === 'narrow' ? '30rem' : '46rem'}
      transitionProps={{ duration: 0 }}
      classNames={{ content: css.content }}
    >
      <KitModal.Overlay color="var(--shade)" backgroundOpacity={1} />
      <KitModal.Content>
        <div className={css.header}>
          <KitModal.Title className={css.title}>{title}</KitModal.Title>
          <KitModal.CloseButton className={css.close} aria-label={t('common.close')} />
        </div>
        <KitModal.Body className={css.body}>{children}</KitModal.Body>
      </KitModal.Content>
    </KitModal.Root>
  );
}

/** The row of buttons at the end of a dialog, the one that acts last. */
export function ModalButtons({ children }: { readonly children: ReactNode }) {
  return <div className={css.buttons}>{children}</div>;
}
