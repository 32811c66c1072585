using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Exchange.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Content : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Content_PageEdition");

            migrationBuilder.DropTable(
                name: "Content_Page");

            migrationBuilder.CreateTable(
                name: "Content_Item",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ContentItemId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Type = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Culture = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    LocalizationSet = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Author = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ModifiedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LatestVersion = table.Column<int>(type: "integer", nullable: false),
                    PublishedVersion = table.Column<int>(type: "integer", nullable: true),
                    PublishAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    UnpublishAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    TrashedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PinnedUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SubmittedBy = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    ApprovedVersion = table.Column<int>(type: "integer", nullable: true),
                    ReturnNote = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Content_Item", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Content_File",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Content_File", x => new { x.ItemId, x.FileId });
                    table.ForeignKey(
                        name: "FK_Content_File_Content_Item_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Content_Item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Content_FormerSlug",
                columns: table => new
                {
                    Type = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Culture = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Content_FormerSlug", x => new { x.Type, x.Culture, x.Slug });
                    table.ForeignKey(
                        name: "FK_Content_FormerSlug_Content_Item_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Content_Item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Content_Related",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    OtherId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Content_Related", x => new { x.ItemId, x.OtherId });
                    table.ForeignKey(
                        name: "FK_Content_Related_Content_Item_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Content_Item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Content_Related_Content_Item_OtherId",
                        column: x => x.OtherId,
                        principalTable: "Content_Item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Content_Topic",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Topic = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Content_Topic", x => new { x.ItemId, x.Topic });
                    table.ForeignKey(
                        name: "FK_Content_Topic_Content_Item_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Content_Item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Content_Version",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Summary = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Markdown = table.Column<string>(type: "character varying(400000)", maxLength: 400000, nullable: false),
                    Parts = table.Column<string>(type: "text", nullable: false),
                    Authors = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    SourceUrl = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    SavedBy = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    SavedByName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Html = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Content_Version", x => new { x.ItemId, x.Number });
                    table.ForeignKey(
                        name: "FK_Content_Version_Content_Item_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Content_Item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Content_File_FileId",
                table: "Content_File",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Content_FormerSlug_ItemId",
                table: "Content_FormerSlug",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_Content_Item_ContentItemId",
                table: "Content_Item",
                column: "ContentItemId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Content_Item_LocalizationSet",
                table: "Content_Item",
                column: "LocalizationSet");

            migrationBuilder.CreateIndex(
                name: "IX_Content_Item_ModifiedAt",
                table: "Content_Item",
                column: "ModifiedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Content_Item_PinnedUntil",
                table: "Content_Item",
                column: "PinnedUntil");

            migrationBuilder.CreateIndex(
                name: "IX_Content_Item_PublishAt",
                table: "Content_Item",
                column: "PublishAt");

            migrationBuilder.CreateIndex(
                name: "IX_Content_Item_PublishedAt",
                table: "Content_Item",
                column: "PublishedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Content_Item_Type_Culture_Slug",
                table: "Content_Item",
                columns: new[] { "Type", "Culture", "Slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Content_Item_Type_PublishedAt",
                table: "Content_Item",
                columns: new[] { "Type", "PublishedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Content_Item_UnpublishAt",
                table: "Content_Item",
                column: "UnpublishAt");

            migrationBuilder.CreateIndex(
                name: "IX_Content_Related_OtherId",
                table: "Content_Related",
                column: "OtherId");

            migrationBuilder.CreateIndex(
                name: "IX_Content_Topic_Topic",
                table: "Content_Topic",
                column: "Topic");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Content_File");

            migrationBuilder.DropTable(
                name: "Content_FormerSlug");

            migrationBuilder.DropTable(
                name: "Content_Related");

            migrationBuilder.DropTable(
                name: "Content_Topic");

            migrationBuilder.DropTable(
                name: "Content_Version");

            migrationBuilder.DropTable(
                name: "Content_Item");

            migrationBuilder.CreateTable(
                name: "Content_Page",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Body = table.Column<string>(type: "character varying(100000)", maxLength: 100000, nullable: false),
                    Culture = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Edition = table.Column<int>(type: "integer", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Slug = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Summary = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Content_Page", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Content_PageEdition",
                columns: table => new
                {
                    PageId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Body = table.Column<string>(type: "character varying(100000)", maxLength: 100000, nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Summary = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Content_PageEdition", x => new { x.PageId, x.Number });
                    table.ForeignKey(
                        name: "FK_Content_PageEdition_Content_Page_PageId",
                        column: x => x.PageId,
                        principalTable: "Content_Page",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Content_Page_Slug_Culture",
                table: "Content_Page",
                columns: new[] { "Slug", "Culture" },
                unique: true);
        }
    }
}
