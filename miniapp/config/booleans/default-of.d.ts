export const defaultOf: (nodeName: string, name: string) => boolean | undefined;
