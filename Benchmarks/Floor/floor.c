// The lower bound of a list in a terminal: N rows in memory and a bar that moves. The cost of
// `recents` is measured in comparison with this program, in the same run.
#define _GNU_SOURCE
#include <curses.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

enum { WIDTH = 200 };

static char (*rows)[WIDTH + 1];
static int count, top, selected;

// Rows as full as those of a list of chats: a number, a name, some words, a time.
static void make_rows(void) {
  static const char words[] = "the engine weaves patterns of numbers as the loom weaves flowers and "
                              "leaves, and nothing is lost that was ever said about either of them";
  rows = malloc((size_t)count * sizeof *rows);
  if (rows == NULL) exit(1);
  for (int i = 0; i < count; i++) {
    snprintf(rows[i], sizeof rows[i], "  %2d  row %-42d%-*s%02d:%02d  ", i % 90, i + 1, WIDTH - 59,
             words + i % 7, i / 60 % 24, i % 60);
  }
}

static void draw(void) {
  int height = LINES - 2, columns = COLS < WIDTH ? COLS : WIDTH;
  if (selected < top) top = selected;
  if (selected >= top + height) top = selected - height + 1;
  mvprintw(0, 0, "%d rows, %d selected", count, selected + 1);
  clrtoeol();
  for (int line = 0; line < height && top + line < count; line++) {
    attrset(top + line == selected ? A_REVERSE : A_NORMAL);
    mvaddnstr(line + 1, 0, rows[top + line], columns);
    hline(' ' | (top + line == selected ? A_REVERSE : A_NORMAL), columns);
  }
  attrset(A_NORMAL);
  move(selected - top + 1, 0);
  refresh();
}

int main(int argc, char **argv) {
  int key;
  count = argc > 1 ? atoi(argv[1]) : 100;
  if (count < 1) return 2;
  setlocale(LC_ALL, "");
  make_rows();
  initscr();
  raw();
  noecho();
  idlok(stdscr, TRUE);
  draw();
  while ((key = getch()) != 'q' && key != ERR) {
    if (key == 'j' && selected + 1 < count) selected++;
    if (key == 'k' && selected > 0) selected--;
    draw();
  }
  endwin();
  return 0;
}
