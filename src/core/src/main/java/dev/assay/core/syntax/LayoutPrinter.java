package dev.assay.core.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Prints layouts within a width. */
final class LayoutPrinter {
  private record Item(int indent, boolean flat, Layout layout) {}

  private final int width;
  private final StringBuilder out = new StringBuilder();
  private final Deque<Item> open = new ArrayDeque<>();
  private final List<String> comments = new ArrayList<>();
  private int column;

  private LayoutPrinter(int width) {
    this.width = width;
  }

  static String print(Layout layout, int width) {
    LayoutPrinter printer = new LayoutPrinter(width);
    printer.open.push(new Item(0, false, layout));
    while (!printer.open.isEmpty()) {
      printer.print(printer.open.pop());
    }
    printer.endLine();
    return printer.out.toString();
  }

  private void print(Item item) {
    Layout layout = item.layout;
    if (layout instanceof Layout.Text text) {
      out.append(text.text());
      int newline = text.text().lastIndexOf('\n');
      column = newline < 0 ? column + length(text.text()) : length(text.text().substring(newline + 1));
    } else if (layout instanceof Layout.Line line) {
      if (item.flat && !line.hard()) {
        out.append(line.flat());
        column += line.flat().length();
      } else {
        newLine(item.indent);
      }
    } else if (layout instanceof Layout.Sequence sequence) {
      for (int i = sequence.parts().size() - 1; i >= 0; i--) {
        open.push(new Item(item.indent, item.flat, sequence.parts().get(i)));
      }
    } else if (layout instanceof Layout.Nest nest) {
      open.push(new Item(Math.max(0, item.indent + nest.indent()), item.flat, nest.content()));
    } else if (layout instanceof Layout.Align align) {
      open.push(new Item(column, item.flat, align.content()));
    } else if (layout instanceof Layout.Group group) {
      boolean flat = item.flat || !group.broken() && fits(new Item(item.indent, true, group.content()));
      open.push(new Item(item.indent, flat, group.content()));
    } else if (layout instanceof Layout.Trailing trailing) {
      comments.add(trailing.comment());
    }
  }

  private void newLine(int indent) {
    endLine();
    out.append('\n').append(" ".repeat(indent));
    column = indent;
  }

  /** Puts the comments to the end of the line; one that ends with its line goes last. */
  private void endLine() {
    int end = out.length();
    while (end > 0 && out.charAt(end - 1) == ' ') {
      end--;
    }
    out.setLength(end);
    comments.stream().filter(comment -> !comment.startsWith("#")).forEach(comment -> out.append("  ").append(comment));
    comments.stream().filter(comment -> comment.startsWith("#")).forEach(comment -> out.append("  ").append(comment));
    comments.clear();
  }

  /** Whether something fits on the rest of the line, together with what follows it there. */
  private boolean fits(Item first) {
    int room = width - column;
    Deque<Item> ahead = new ArrayDeque<>();
    ahead.push(first);
    var after = open.iterator();
    while (room >= 0) {
      if (ahead.isEmpty()) {
        if (!after.hasNext()) {
          return true;
        }
        ahead.push(after.next());
      }
      Item item = ahead.pop();
      if (item.layout instanceof Layout.Text text) {
        int newline = text.text().indexOf('\n');
        room -= length(newline < 0 ? text.text() : text.text().substring(0, newline));
        if (newline >= 0) {
          return room >= 0;
        }
      } else if (item.layout instanceof Layout.Line line) {
        if (!item.flat || line.hard()) {
          return true;
        }
        room -= line.flat().length();
      } else if (item.layout instanceof Layout.Sequence sequence) {
        for (int i = sequence.parts().size() - 1; i >= 0; i--) {
          ahead.push(new Item(0, item.flat, sequence.parts().get(i)));
        }
      } else if (item.layout instanceof Layout.Nest nest) {
        ahead.push(new Item(0, item.flat, nest.content()));
      } else if (item.layout instanceof Layout.Align align) {
        ahead.push(new Item(0, item.flat, align.content()));
      } else if (item.layout instanceof Layout.Group group) {
        ahead.push(new Item(0, item.flat && !group.broken(), group.content()));
      }
    }
    return false;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
