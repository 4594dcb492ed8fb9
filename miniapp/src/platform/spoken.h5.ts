/** How something that can be tapped is read out: in a browser by what stands in it, which is also what one says to a phone that listens. */
export const spoken = (_words: string): { 'aria-label'?: string } => ({});
