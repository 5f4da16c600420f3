import { Modal } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Dialog.module.css';

interface Props {
  title: string;
  onClose: () => void;
  /** For what would be lost by a slip of the mouse. */
  closeOnClickOutside?: boolean;
  children: ReactNode;
}

/** A dialog. The page behind it is inert: neither Tab nor a screen reader gets there. */
export function Dialog({ title, onClose, closeOnClickOutside = true, children }: Props) {
  const { t } = useTranslation();
  useInertPage();
  return (
    <Modal.Root opened onClose={onClose} closeOnClickOutside={closeOnClickOutside} centered>
      <Modal.Overlay />
      <Modal.Content>
        <div className={classes.header}>
          <Modal.Title fw={600}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('common.close')} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function useInertPage() {
  useEffect(() => {
    const page = document.getElementById('root');
    if (page === null) return;
    page.inert = true;
    return () => {
      page.inert = false;
    };
  }, []);
}
