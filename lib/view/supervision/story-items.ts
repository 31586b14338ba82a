import { describeStep, subjectOf } from '@/lib/domain/supervision/describe-step';
import type { StoryItem } from '../warnings/story';
import type { RecordedStep } from '@/lib/domain/supervision/supervision';

/** The steps of a 督办 as the story of its warning tells them. */
export function toStoryItems(steps: readonly (RecordedStep & { department: string })[]): StoryItem[] {
  return steps.map((step) => {
    const asked = step.kind === 'opened' ? `向${step.department}` : '';
    const sentence = `${subjectOf(step)}${asked}${describeStep(step)}`;
    return { at: step.at, year: null, sentence, level: null };
  });
}
