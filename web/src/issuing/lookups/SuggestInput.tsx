import { Combobox, Text, TextInput, type TextInputProps, useCombobox } from '@mantine/core';
import { type ReactNode, useState } from 'react';

interface Props<Hit> extends Omit<TextInputProps, 'value' | 'onChange' | 'description'> {
  value: string;
  onValue: (typed: string) => void;
  hits: readonly Hit[];
  keyOf: (hit: Hit) => string;
  show: (hit: Hit) => ReactNode;
  onChoose: (hit: Hit) => void;
  /** What the list of hits is, for those who do not see it. */
  listLabel: string;
  /** How the search stands: at work, nothing found, no answer. */
  note: string | null;
}

/** A text with suggestions below it: the arrows go through them, Enter takes one, Escape closes them. What is typed stays as it is. */
export function SuggestInput<Hit>(props: Props<Hit>) {
  const { value, onValue, hits, keyOf, show, onChoose, listLabel, note, ...input } = props;
  const [isWanted, setWanted] = useState(false);
  const combobox = useCombobox({
    opened: isWanted && hits.length > 0,
    onOpenedChange: setWanted,
    onDropdownClose: () => combobox.resetSelectedOption(),
  });
  const choose = (key: string) => {
    const hit = hits.find((one) => keyOf(one) === key);
    if (hit !== undefined) onChoose(hit);
    setWanted(false);
  };
  return (
    <>
      <Combobox store={combobox} onOptionSubmit={choose} position="bottom-start" width="min(440px, 92vw)">
        <Combobox.Target withExpandedAttribute>
          <TextInput
            {...input}
            role="combobox"
            aria-autocomplete="list"
            autoComplete="off"
            value={value}
            onChange={(event) => {
              onValue(event.currentTarget.value);
              setWanted(true);
              combobox.resetSelectedOption();
            }}
            onFocus={() => setWanted(true)}
            onBlur={() => setWanted(false)}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options aria-label={listLabel} mah={280} style={{ overflowY: 'auto' }}>
            {hits.map((hit) => (
              <Combobox.Option key={keyOf(hit)} value={keyOf(hit)}>
                {show(hit)}
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <Text size="xs" c="dimmed" role="status">
        {note}
      </Text>
    </>
  );
}
