import { ActionIcon, Button, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { zoomStep } from '../geometry';
import classes from './document.module.css';

interface Props {
  pages: number;
  number: number;
  zoom: number;
  onNumber: (number: number) => void;
  onZoom: (zoom: number) => void;
}

export function PageTools({ pages, number, zoom, onNumber, onZoom }: Props) {
  const { t } = useTranslation();
  const icon = { variant: 'default', size: 30 } as const;
  return (
    <section className={classes.tools} aria-label={t('review.page.tools')}>
      <ActionIcon {...icon} aria-label={t('review.page.zoomOut')} onClick={() => onZoom(zoomStep(zoom, -1))}>
        <IconZoomOut size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon {...icon} aria-label={t('review.page.zoomIn')} onClick={() => onZoom(zoomStep(zoom, 1))}>
        <IconZoomIn size={16} aria-hidden />
      </ActionIcon>
      <Button variant="default" size="xs" onClick={() => onZoom(1)}>
        {t('review.page.fit')}
      </Button>
      {pages > 1 && (
        <>
          <ActionIcon
            {...icon}
            ml="auto"
            aria-label={t('review.page.previous')}
            disabled={number === 1}
            onClick={() => onNumber(number - 1)}
          >
            <IconChevronLeft size={16} aria-hidden />
          </ActionIcon>
          <Text size="sm" role="status">
            {t('review.page.of', { number, pages })}
          </Text>
          <ActionIcon
            {...icon}
            aria-label={t('review.page.next')}
            disabled={number === pages}
            onClick={() => onNumber(number + 1)}
          >
            <IconChevronRight size={16} aria-hidden />
          </ActionIcon>
        </>
      )}
    </section>
  );
}
