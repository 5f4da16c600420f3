import { Button, NativeSelect, type NativeSelectProps, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/errors';
import type { Issuer } from '../../api/types';
import { useConnections } from '../../connections/useConnections';
import { useCompany } from '../../session/company';
import { can } from '../../session/session';
import { Card } from '../../settings/Card';
import { useSavedNote } from '../../settings/useSavedNote';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextLink } from '../../ui/links';
import { useFieldWords } from '../../ui/useErrorWords';
import { codes, useCodeChoices } from '../codes';
import classes from '../issuing.module.css';
import { type PlaceCodes, PlaceFields } from '../lookups/PlaceFields';
import { useSaveIssuer } from '../useIssuing';
import { errorsByInput, type IssuerValues, issuerOf, valuesOf } from './issuerForm';

interface Props {
  issuer: Issuer;
  etag: string;
  mayManage: boolean;
  onReload: () => void;
}

const texts = [
  'idNumber',
  'activity',
  'tradeName',
  'neighbourhood',
  'phoneCountry',
  'phone',
  'softwareProvider',
  'alcoholRegister',
] as const satisfies readonly (keyof IssuerValues)[];
const required: readonly (keyof IssuerValues)[] = ['idNumber', 'activity'];

export function IssuerForm({ issuer, etag, mayManage, onReload }: Props) {
  const { t } = useTranslation();
  const { id: companyId } = useCompany();
  const form = useForm<IssuerValues>({ initialValues: valuesOf(issuer) });
  const fieldWords = useFieldWords();
  const saved = useSavedNote();
  const save = useSaveIssuer(companyId, etag);
  const idTypes = useCodeChoices('ids', codes.issuerIds);
  const submit = (values: IssuerValues) =>
    save.mutate(issuerOf(values), {
      onError: (error) => form.setErrors(errorsByInput(fieldWords(error))),
      onSuccess: saved,
    });
  const input = (name: keyof IssuerValues) => ({ ...form.getInputProps(name), disabled: !mayManage });
  const choosePlace = ({ province, canton, district }: PlaceCodes) => form.setValues({ province, canton, district });
  const isStale = save.error instanceof ApiError && save.error.isStale;
  return (
    <Card title={t('issuing.settings.issuer')}>
      <form onSubmit={form.onSubmit(submit)}>
        <Stack>
          {save.error && <ErrorNote error={save.error} onRetry={isStale ? onReload : undefined} />}
          <div className={classes.fields}>
            <TextInput className={classes.span} label={t('issuing.settings.fields.name')} required {...input('name')} />
            <NativeSelect label={t('issuing.settings.fields.idType')} data={idTypes} {...input('idType')} />
            {texts.map((name) => (
              <TextInput
                key={name}
                label={t(`issuing.settings.fields.${name}`)}
                required={required.includes(name)}
                {...input(name)}
              />
            ))}
            <PlaceFields value={form.values} onValue={choosePlace} disabled={!mayManage} required />
            <TextInput
              className={classes.span}
              label={t('issuing.settings.fields.address')}
              required
              {...input('address')}
            />
            <Textarea
              label={t('issuing.settings.fields.emails')}
              description={t('issuing.settings.emailsHelp')}
              autosize
              required
              {...input('emails')}
            />
            <ConnectionChoice {...input('connectionId')} />
          </div>
          {mayManage && (
            <Button type="submit" loading={save.isPending} style={{ alignSelf: 'start' }}>
              {t('common.save')}
            </Button>
          )}
        </Stack>
      </form>
    </Card>
  );
}

/** The connections that reach the authority, and the way to add one. */
function ConnectionChoice(props: NativeSelectProps) {
  const company = useCompany();
  if (!can(company, 'connections.view')) return null;
  return <ConnectionSelect {...props} companyId={company.id} />;
}

function ConnectionSelect({ companyId, ...props }: NativeSelectProps & { companyId: string }) {
  const { t } = useTranslation();
  const connections = useConnections(companyId);
  const found = (connections.data?.pages.flatMap(({ items }) => items) ?? []).filter(({ kind }) => kind === authority);
  return (
    <div>
      <NativeSelect
        label={t('issuing.settings.fields.connection')}
        description={t('issuing.settings.connectionHelp')}
        data={[
          { value: '', label: t('issuing.settings.noConnection') },
          ...found.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...props}
      />
      <TextLink to="/companies/$companyId/connections" params={{ companyId }} fz="sm">
        {t('issuing.settings.toConnections')}
      </TextLink>
    </div>
  );
}

const authority = 'hacienda-cr';
