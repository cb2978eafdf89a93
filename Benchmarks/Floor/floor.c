// The lower bound of a list in a terminal: N rows in memory and a bar that moves, as a careful C
// program does it. A key that moves the bar changes the row that the bar leaves and the row that it
// enters; a key that scrolls lets ncurses move the rows (`idlok`) and adds the row that came into
// view. Nothing else changes. The cost of `recents` is measured in comparison with this program, in
// the same run.
#define _GNU_SOURCE
#include <curses.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

enum { WIDTH = 200 };

static char (*rows)[WIDTH + 1];
static int count, top, selected;

// Rows as full as those of the list that the sandbox serves, which have sixty columns of text in three
// or four pieces: a number, a name, some words, a time.
static void make_rows(void) {
  static const char words[] = "Shall we meet at the station at noon, or a little later?";
  rows = malloc((size_t)count * sizeof *rows);
  if (rows == NULL) exit(1);
  for (int i = 0; i < count; i++) {
    snprintf(rows[i], sizeof rows[i], "  %2d  row %-42d%-*s%02d:%02d  ", i % 90, i + 1, WIDTH - 59,
             words + i % 20, i / 60 % 24, i % 60);
  }
}

static int height(void) { return LINES - 2; }

static void put_row(int row) {
  int columns = COLS < WIDTH ? COLS : WIDTH;
  attrset(row == selected ? A_REVERSE : A_NORMAL);
  mvaddnstr(row - top + 1, 0, rows[row], columns);
  attrset(A_NORMAL);
}

static void place_cursor(void) {
  move(selected - top + 1, 0);
  refresh();
}

static void draw_all(void) {
  mvprintw(0, 0, "%d rows", count);
  for (int row = top; row < count && row < top + height(); row++) put_row(row);
  place_cursor();
}

static void scroll_by(int rows) {
  scrollok(stdscr, TRUE);
  setscrreg(1, height());
  scrl(rows);
  setscrreg(0, LINES - 1);
  scrollok(stdscr, FALSE);
  top += rows;
}

static void move_bar(int rows) {
  int left = selected, next = selected + rows;
  if (next < 0 || next >= count) return;
  selected = next;
  if (next < top || next >= top + height()) scroll_by(rows);
  put_row(left);
  put_row(next);
  place_cursor();
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
  draw_all();
  while ((key = getch()) != 'q' && key != ERR) {
    if (key == 'j') move_bar(1);
    if (key == 'k') move_bar(-1);
  }
  endwin();
  return 0;
}
