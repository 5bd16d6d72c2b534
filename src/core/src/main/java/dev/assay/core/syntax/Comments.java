package dev.assay.core.syntax;

import dev.assay.core.syntax.Anchors.Anchor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Which comment goes where: above a part, at the end of its line, or below it at the end of a list. */
final class Comments {
  private final Map<Object, List<Comment>> above = new IdentityHashMap<>();
  private final Map<Object, List<Comment>> trailing = new IdentityHashMap<>();
  private final Map<Object, List<Comment>> below = new IdentityHashMap<>();
  private final List<Comment> atEnd = new ArrayList<>();

  Comments(RuleFile file) {
    if (!file.comments().isEmpty()) {
      List<Anchor> anchors = Anchors.of(file);
      List<Anchor> byEnd = new ArrayList<>(anchors);
      byEnd.sort(Comparator.comparingInt(Anchor::end).thenComparing(Anchor::start, Comparator.reverseOrder()));
      List<Anchor> around = new ArrayList<>();
      int next = 0;
      int ended = 0;
      Comment before = null;
      Anchor followed = null;
      for (Comment comment : file.comments()) {
        int at = comment.span().start();
        while (next < anchors.size() && anchors.get(next).start() <= at) {
          around.add(anchors.get(next++));
        }
        around.removeIf(anchor -> !anchor.contains(at));
        while (ended < byEnd.size() && byEnd.get(ended).end() <= at) {
          ended++;
        }
        if (comment.trailing()) {
          followed = continues(before, comment) ? followed : followed(comment, around, byEnd, ended - 1);
          put(followed, comment, trailing);
        } else {
          placeAbove(comment, around, next < anchors.size() ? anchors.get(next) : null);
        }
        before = comment;
      }
    }
  }

  /** Whether a trailing comment directly follows another one, so that both belong together. */
  private static boolean continues(Comment before, Comment comment) {
    return before != null && before.trailing()
        && comment.span().source().text().substring(before.span().end(), comment.span().start()).isBlank();
  }

  private void placeAbove(Comment comment, List<Anchor> around, Anchor following) {
    Anchor list = innermost(around, false);
    if (list != null && (following == null || following.start() >= list.end())) {
      below.computeIfAbsent(list.list(), key -> new ArrayList<>()).add(comment);
    } else {
      boolean aloft = following != null && !following.ownLine();
      put(aloft ? innermost(around, true) : following, comment, above);
    }
  }

  /** The innermost anchor around that begins a line, or else that has a list. */
  private static Anchor innermost(List<Anchor> around, boolean ownLine) {
    for (int i = around.size() - 1; i >= 0; i--) {
      if (ownLine ? around.get(i).ownLine() : around.get(i).list() != null) {
        return around.get(i);
      }
    }
    return null;
  }

  /**
   * What a comment follows on its line: what ended last, preferably inside the innermost of what is around; where
   * nothing did, that innermost itself.
   */
  private static Anchor followed(Comment comment, List<Anchor> around, List<Anchor> byEnd, int last) {
    Anchor innermost = around.isEmpty() ? null : around.get(around.size() - 1);
    if (last < 0) {
      return innermost;
    }
    int end = byEnd.get(last).end();
    int line = comment.span().source().text().lastIndexOf('\n', comment.span().start());
    for (int i = around.size() - 1; i >= 0 && (end > line || i == around.size() - 1); i--) {
      Anchor inside = outermost(byEnd, last, around.get(i));
      if (inside != null) {
        return inside;
      }
    }
    return innermost == null ? byEnd.get(last) : innermost;
  }

  /** Of the anchors that end together, the outermost that lies inside another. */
  private static Anchor outermost(List<Anchor> byEnd, int last, Anchor holder) {
    for (int i = last; i >= 0 && byEnd.get(i).end() == byEnd.get(last).end(); i--) {
      if (byEnd.get(i).start() >= holder.start() && byEnd.get(i).end() > holder.start()) {
        return byEnd.get(i);
      }
    }
    return null;
  }

  private void put(Anchor anchor, Comment comment, Map<Object, List<Comment>> places) {
    if (anchor == null) {
      atEnd.add(comment);
    } else {
      places.computeIfAbsent(anchor.part(), key -> new ArrayList<>()).add(comment);
    }
  }

  List<Comment> atEnd() {
    return atEnd;
  }

  /** The comments above a part, each with its line break. */
  Layout above(Object part) {
    return new Layout.Sequence(above.getOrDefault(part, List.of()).stream()
        .map(comment -> Layout.sequence(Layout.text(comment.text()), Layout.HARD_LINE)).toList());
  }

  /** A part with the comments that trail it, and those below it. */
  Layout after(Object part, Layout layout) {
    List<Comment> trailers = trailing.getOrDefault(part, List.of());
    List<Comment> followers = below.getOrDefault(part, List.of());
    if (trailers.isEmpty() && followers.isEmpty()) {
      return layout;
    }
    List<Layout> parts = new ArrayList<>(List.of(layout));
    trailers.forEach(comment -> parts.add(new Layout.Trailing(comment.text())));
    followers.forEach(comment -> {
      parts.add(Layout.HARD_LINE);
      parts.add(Layout.text(comment.text()));
    });
    return new Layout.Sequence(parts);
  }

  /** A part that begins a line, with all its comments. */
  Layout line(Object part, Layout layout) {
    return Layout.sequence(above(part), after(part, layout));
  }
}
