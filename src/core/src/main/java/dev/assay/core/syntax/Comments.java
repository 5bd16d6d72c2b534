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
          Anchor holder = around.isEmpty() ? null : around.get(around.size() - 1);
          put(lastInside(holder, byEnd, ended - 1), comment, trailing);
        } else {
          placeAbove(comment, around, next < anchors.size() ? anchors.get(next) : null);
        }
      }
    }
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

  /** What ended last before a comment, inside what is around the comment; else what is around it. */
  private static Anchor lastInside(Anchor holder, List<Anchor> byEnd, int last) {
    int from = holder == null ? 0 : holder.start();
    for (int i = last; i >= 0 && byEnd.get(i).end() == byEnd.get(last).end() && byEnd.get(i).end() > from; i--) {
      if (byEnd.get(i).start() >= from && byEnd.get(i) != holder) {
        return byEnd.get(i);
      }
    }
    return holder;
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
