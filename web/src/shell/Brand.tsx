import { Group, Text } from '@mantine/core';

export function Brand() {
  return (
    <Group gap="xs" wrap="nowrap">
      <img src="/favicon.svg" alt="" width={28} height={28} />
      <Text fw={700} size="lg" component="span" visibleFrom="xs">
        Quittance
      </Text>
    </Group>
  );
}
