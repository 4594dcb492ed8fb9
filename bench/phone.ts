import type { Figure } from './lib/report.ts';

export const benchPhone = async (): Promise<Figure[]> => [];
