import { Text } from '@mantine/core';
import { IconCircleCheck, IconClock, IconCopyCheck, IconExclamationCircle, IconLoader } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { wordsFor } from '../../i18n/words';
import { useCompany } from '../../session/company';
import { TextLink } from '../../ui/links';
import { useErrorWords } from '../../ui/useErrorWords';
import classes from './upload.module.css';
import type { Upload, UploadStatus } from './uploads';

const icons: Record<UploadStatus, typeof IconClock> = {
  waiting: IconClock,
  sending: IconLoader,
  received: IconCircleCheck,
  known: IconCopyCheck,
  failed: IconExclamationCircle,
};

export function UploadRow({ upload }: { upload: Upload }) {
  const { t } = useTranslation();
  const company = useCompany();
  const Icon = icons[upload.status];
  const why = useProblemWords(upload.problem);
  return (
    <li className={classes.file}>
      <Icon size={18} aria-hidden className={classes[upload.status]} />
      <div>
        <Text size="sm" className={classes.name}>
          {upload.invoiceId === null ? (
            upload.file.name
          ) : (
            <TextLink
              to="/companies/$companyId/invoices/$invoiceId"
              params={{ companyId: company.id, invoiceId: upload.invoiceId }}
            >
              {upload.file.name}
            </TextLink>
          )}
        </Text>
        <Text size="xs" c="dimmed">
          {why ?? t(`invoices.upload.status.${upload.status}`)}
        </Text>
      </div>
    </li>
  );
}

function useProblemWords(problem: Upload['problem']): string | null {
  const { i18n } = useTranslation();
  const errorWords = useErrorWords();
  if (problem === null) return null;
  if (problem instanceof Error) return errorWords(problem);
  return wordsFor(i18n, `errors.codes.${problem.code}`, problem.message);
}
