import type { z } from 'zod';
import { problemDetails, problemResponse } from './problem.ts';

type ValidationResult = { success: true } | { success: false; error: z.core.$ZodError };

/** Answers a request that does not fit its schema with what is wrong, field by field. */
export function refuseInvalid(result: ValidationResult): Response | undefined {
  if (result.success) return undefined;
  const faults = result.error.issues.map((issue) => `${issue.path.join('.') || 'request'}: ${issue.message}`);
  return problemResponse(problemDetails('invalid-request', `${faults.join('; ')}. See /docs.`));
}
