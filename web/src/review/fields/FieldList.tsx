import { Fieldset, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldGroups, groupNames } from '../fieldNames';
import type { Review } from '../useReview';
import { FieldRow } from './FieldRow';
import classes from './fields.module.css';

/** The header fields in the order a person reads them; Tab goes from one to the next. */
export function FieldList({ review }: { review: Review }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      {groupNames.map((group) => (
        <Fieldset key={group} legend={t(`review.groups.${group}`)} p="sm">
          <div className={classes.fields}>
            {fieldGroups[group].map((name) => (
              <FieldRow key={name} name={name} review={review} />
            ))}
          </div>
        </Fieldset>
      ))}
    </Stack>
  );
}
