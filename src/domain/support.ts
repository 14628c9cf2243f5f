/** The kinds of help somebody may give. They stand apart from the schema, which is large to load. */
export const supportKinds = ['technical', 'strategic', 'industry', 'personal', 'sponsor'] as const;
export type Support = (typeof supportKinds)[number];
