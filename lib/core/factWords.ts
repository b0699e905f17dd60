/** What criteria and segments' rules look at, and how, in words. */
import type { Fact, FactTest } from '../schema/icp.ts';

export const factNames: Record<Extract<Fact, string>, string> = {
  industry: 'Industry',
  employees: 'Employees',
  revenue: 'Revenue',
  country: 'Country',
  location: 'Location',
  businessModel: 'Business model',
  growthStage: 'Growth stage',
  technologies: 'Technologies',
};

export function factWords(fact: Fact): string {
  return typeof fact === 'string' ? factNames[fact] : fact.attribute;
}

export const testNames: Record<FactTest['is'], string> = {
  'one-of': 'is one of',
  range: 'is between',
  'includes-any': 'includes any of',
  'includes-none': 'includes none of',
  exists: 'is known',
};
