export const supportKinds = ['technical', 'strategic', 'industry', 'personal', 'sponsor'] as const;
export type Support = (typeof supportKinds)[number];
