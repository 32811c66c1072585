using System.Buffers.Binary;
using Exchange.Search.Contracts;
using Exchange.Search.Domain;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Exchange.Search.Indexing;

/// <summary>Turns what a source says into what Lucene stores.</summary>
internal static class DocumentBuilder
{
    private const int MaxFacetLength = 200;

    private static readonly FieldType _stored = Frozen(new FieldType(TextField.TYPE_STORED));
    private static readonly FieldType _text = Frozen(new FieldType
    {
        IsIndexed = true,
        IsTokenized = true,
        OmitNorms = true,
        IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS,
    });

    private static readonly FieldType _characters = Frozen(new FieldType
    {
        IsIndexed = true,
        IsTokenized = true,
        OmitNorms = true,
        IndexOptions = IndexOptions.DOCS_ONLY,
    });

    public static Document Build(string source, SearchDocument item)
    {
        var document = new Document
        {
            new StringField(IndexFields.Key, IndexFields.KeyOf(source, item.Id), Field.Store.YES),
            new StringField(IndexFields.Source, source, Field.Store.NO),
            new NumericDocValuesField(IndexFields.Tie, Tie(item.Id)),
            new Field(IndexFields.Title, item.Title, _stored),
            new Field(IndexFields.Summary, item.Summary, _stored),
            new TextField(IndexFields.Names, item.Names, Field.Store.NO),
            new TextField(IndexFields.FullText, item.FullText, Field.Store.NO),
            new Field(IndexFields.TitleCharacters, new CharacterTokenStream(item.Title), _characters),
            new Field(IndexFields.CharactersOf(IndexFields.Summary), new CharacterTokenStream(item.Summary), _characters),
            new Field(IndexFields.Characters, new CharacterTokenStream(item.Title, item.Names, item.Summary, item.FullText), _characters),
            new StoredField(IndexFields.Card, item.Card),
        };
        foreach (var (name, text) in item.Texts.Where(t => t.Value.Length > 0))
        {
            var field = IndexFields.Text(source, name);
            document.Add(new Field(field, text, _text));
            document.Add(new Field(IndexFields.CharactersOf(field), new CharacterTokenStream(text), _characters));
        }

        foreach (var name in item.Suggestions.Where(n => n.Length is > 0 and <= MaxFacetLength).Distinct(StringComparer.Ordinal))
        {
            document.Add(new StringField(IndexFields.Suggestion(source), IndexFields.TermOf(name), Field.Store.NO));
        }

        foreach (var form in item.Numbers.SelectMany(NumberForms.ForIndex).Distinct(StringComparer.Ordinal))
        {
            document.Add(new StringField(IndexFields.Number, form, Field.Store.NO));
        }

        foreach (var (name, values) in item.Facets)
        {
            var field = IndexFields.Facet(source, name);
            foreach (var value in values.Where(v => v.Length is > 0 and <= MaxFacetLength).Distinct(StringComparer.Ordinal))
            {
                document.Add(new StringField(field, value, Field.Store.NO));
                document.Add(new SortedSetDocValuesField(field, new BytesRef(value)));
            }
        }

        foreach (var (key, value) in item.SortKeys)
        {
            document.Add(new NumericDocValuesField(IndexFields.SortKey(source, key), value));
        }

        return document;
    }

    // Version 7 ids begin with their time: among equals the newest comes first, on every node alike.
    private static long Tie(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return (long)(BinaryPrimitives.ReadUInt64BigEndian(bytes) ^ 0x8000_0000_0000_0000);
    }

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }
}
