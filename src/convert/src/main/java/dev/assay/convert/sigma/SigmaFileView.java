package dev.assay.convert.sigma;

import dev.assay.convert.export.Loss;
import dev.assay.convert.text.EscapedOutput;
import dev.assay.convert.text.YamlOutput;
import java.util.List;

/** A file as its template sees it: what is not a plain text is a scalar already. */
public final class SigmaFileView {
  private static final int INDENTATION = 4;

  private final SigmaFile file;

  SigmaFileView(SigmaFile file) {
    this.file = file;
  }

  /** What the file does not say, a line of comment each. */
  public List<EscapedOutput.Escaped> getLosses() {
    return file.losses().stream().map(Loss::what).distinct().map(YamlOutput.INSTANCE::comment).toList();
  }

  public List<DocumentView> getDocuments() {
    return file.documents().stream().map(DocumentView::new).toList();
  }

  /** A document; {@code detection} and {@code correlation} are there for those that have them. */
  public record DocumentView(SigmaDocument document) {
    public SigmaHead head() {
      return document.head();
    }

    public EscapedOutput.Escaped id() {
      return YamlOutput.INSTANCE.bare(head().id());
    }

    public EscapedOutput.Escaped description() {
      return YamlOutput.INSTANCE.block(head().description(), INDENTATION);
    }

    public SigmaDocument.Rule rule() {
      return document instanceof SigmaDocument.Rule rule ? rule : null;
    }

    public SigmaDocument.Correlation correlation() {
      return document instanceof SigmaDocument.Correlation correlation ? correlation : null;
    }

    /** Made of words, stars and parentheses, and begins with neither star nor digit. */
    public EscapedOutput.Escaped condition() {
      return YamlOutput.INSTANCE.bare(rule().detection().condition());
    }

    public EscapedOutput.Escaped timespan() {
      return YamlOutput.INSTANCE.bare(correlation().timespan());
    }

    public EscapedOutput.Escaped limit() {
      return YamlOutput.INSTANCE.bare(Long.toString(correlation().count().limit()));
    }

    public List<SearchView> searches() {
      return rule().detection().searches().stream().map(SearchView::new).toList();
    }
  }

  /** A search identifier: keywords, one map, or a list of maps. */
  public record SearchView(SigmaDetection.Search search) {
    public String name() {
      return search.name();
    }

    public boolean keywords() {
      return search.alternatives().get(0).get(0).isKeywords();
    }

    public List<List<ItemView>> alternatives() {
      return search.alternatives().stream().map(map -> map.stream().map(ItemView::new).toList()).toList();
    }
  }

  /** A line of a detection. */
  public record ItemView(SigmaItem item) {
    public String key() {
      return item.key();
    }

    public List<EscapedOutput.Escaped> values() {
      return item.values().stream().map(ItemView::scalar).toList();
    }

    private static EscapedOutput.Escaped scalar(SigmaValue value) {
      if (value instanceof SigmaValue.Text text) {
        return YamlOutput.INSTANCE.quoted(text.written());
      }
      return YamlOutput.INSTANCE.bare(value instanceof SigmaValue.Number number ? number.lexeme()
          : value instanceof SigmaValue.Truth truth ? Boolean.toString(truth.value()) : "null");
    }
  }
}
