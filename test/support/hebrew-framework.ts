import type { Model } from '../../server/core/model.ts';
import { modelOf } from './cards.ts';

/** A made-up framework in Hebrew, with a competency in English as they come when texts are borrowed. */
export function hebrewFramework(): Model {
  return modelOf({
    'framework.yaml': `framework:
  id: harbour-il
  name: מסלולי קריירה בנמל
  version: 1.2.0
  language: he
  publisher: נמל הצפון
  license: CC-BY-4.0
  attribution: מסלולי קריירה בנמל, נמל הצפון.
  notice: הגרסה הבאה נמצאת בכתיבה.
  feedback: https://example.org/feedback?id={id}
`,
    'pilots.yaml': `name: נתבים
summary: הנתבים מכניסים ספינות לנמל ומוציאים אותן ממנו.
levels:
  - id: pilot
    name: נתב
  - id: senior-pilot
    name: נתב בכיר
themes:
  - id: safety
    name: בטיחות
    summary: שמירה על הצוות, על הספינה ועל הנמל.
  - id: people
    name: אנשים
competencies:
  - id: briefing
    summary: מתדרך את הצוות לפני כל תמרון
    level: pilot
    theme: safety
    proficiency: Practitioner
    thread: briefing
    examples:
      - קובע מי עוצר את התמרון
      - אומר "stop" בקול ברור, גם ב-VHF
  - id: tides
    summary: Reads the tide tables of the harbour
    level: pilot
    theme: safety
    proficiency: Awareness
    examples:
      - Knows the hours of slack water by heart
  - id: senior-briefing
    summary: בודק את התדריכים של נתבים אחרים
    level: senior-pilot
    theme: safety
    proficiency: Expert
    thread: briefing
  - id: mentoring
    summary: מלווה נתבים חדשים
    level: senior-pilot
    theme: people
    proficiency: Practitioner
    supportingUrls:
      - label: מדריך לליווי
        url: https://example.org/guide
`,
    'roles.yaml': `skills:
  - id: mooring
    name: קשירה
    code: MOOR
    category: סיפון
    description: קשירת ספינה לרציף.
    levels:
      working: קושר ספינה לרציף.
      expert: מתכנן את הקשירה של כל הספינות בנמל.
roles:
  - id: harbour-pilot
    name: נתב הנמל
    family: pilots
    level: pilot
    summary: נתב הנמל מכניס ספינות לנמל ביום ובלילה.
    responsibilities:
      - מכניס ספינות לנמל
    skills:
      - skill: mooring
        level: working
glossary:
  - term: רציף
    definition: המקום שבו עוגנת ספינה.
`,
  });
}
