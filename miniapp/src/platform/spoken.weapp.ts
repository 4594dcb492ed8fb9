/** How something that can be tapped is read out: WeChat reads a label better than what is inside of it. */
export const spoken = (words: string): { 'aria-label'?: string } => ({ 'aria-label': words });
