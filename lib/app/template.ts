/** A wrap-up post to fill in. `today` is YYYY-MM-DD; noon keeps the day the same in every American and European zone. */
export function plainTemplate(today: string): string {
  return `---
title: "Conference Name ${today.slice(0, 4)} Wrap Up"
date: ${today} 12:00:00
---

In two or three sentences: what took place, where and when, and how it felt to be there.

## Thank you

Who made it possible? Volunteers, speakers, sponsors, the venue, the people behind cameras and captions. Name teams and companies the way they write themselves.

## In numbers

Confirm each number with the person who counted it, then delete this sentence.

| What | How many |
|---|---:|
| Attendees in person |  |
| Attendees online |  |
| Talks and tutorials |  |
| Grants for travel and tickets |  |
| People at the sprints |  |

## Moments to remember

- The talk that everybody spoke about
- Something that went better than planned
- Something small that made people smile

## Photos and videos

Where are they, and who took them? Describe each picture for people who cannot see it, and ask whether everyone in it agreed to be shown.

## What we learned

One or two things that will change next time, and why.

## Next year

Date and place if they are known, or when they will be; how to volunteer, speak or sponsor.

See you there!
`;
}
