/** The draft that a person finds at first: it shows what can be done, by doing it, and may be deleted. */
export const samplePost = `---
title: "A first look at Afterword"
author: The organizers
category: General
date: 2026-06-20 12:00:00
layout: post
---

Welcome! This is a **sample post**. Change anything, watch the preview follow, and delete it when you have seen enough. Nothing here leaves this device.

## What the top is for

The lines between the two \`---\` are *front matter*: facts about the post that the website reads. They are not part of the text, so the preview leaves them out.

## Things to try

1. Select a word and make it bold.
2. Select another one and paste an address over it: it becomes a link, like [this guide to Markdown](https://commonmark.org/help/).
3. Open the history to see what this text was a minute ago.
4. Copy the whole post when it is done.

A list of what is still missing helps a team:

- [x] Thank the volunteers
- [ ] Check the numbers below
- [ ] Choose a group photo

## The conference in numbers

| What | How many |
|---|---:|
| Tickets | 312 |
| Talks | 41 |
| Cups of coffee | 1,870 |

> “I came for the talks and left with a team to write code with.”
>
> – feedback form, day three

## A video

Videos show as a card here. A click on it opens the video in a new tab.

<iframe width="560" height="315" src="https://www.youtube-nocookie.com/embed/M7lc1UVf-VE" title="An example video" allowfullscreen></iframe>

Your own post can start empty, from a template, or from a Markdown file that you drop on this window. 🎉
`;
