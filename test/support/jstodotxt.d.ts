declare module 'jstodotxt' {
  export type Item = {
    readonly text: string;
    readonly complete: boolean;
    readonly completed: Date | null;
    readonly date: Date | null;
    readonly priority: string | null;
    readonly contexts: readonly string[] | null;
    readonly projects: readonly string[] | null;
    readonly due?: Date;
  };
  export const TodoTxt: { parse(text: string, extensions?: readonly object[]): readonly Item[] };
}
declare module 'jstodotxt/jsTodoExtensions.js' {
  export const DueExtension: new () => object;
}
