/** A calendar as plain data: jCal, RFC 7265. A property is its name, its parameters, its type and its values. */
export type Property = readonly [
  name: string,
  parameters: Readonly<Record<string, string>>,
  type: string,
  ...values: readonly unknown[],
];
export type Component = readonly [
  name: string,
  properties: readonly Property[],
  components: readonly Component[],
];

/** A property whose value is one text. */
export const text = (name: string, value: string): Property => [name, {}, 'text', value];
