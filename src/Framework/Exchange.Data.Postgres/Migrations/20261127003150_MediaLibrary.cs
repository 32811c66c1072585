using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Exchange.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class MediaLibrary : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Media_Folder",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ParentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Key = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: false),
                    Arrivals = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Media_Folder", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Media_Folder_Media_Folder_ParentId",
                        column: x => x.ParentId,
                        principalTable: "Media_Folder",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Media_Item",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FolderId = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    Width = table.Column<int>(type: "integer", nullable: true),
                    Height = table.Column<int>(type: "integer", nullable: true),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    AltZh = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    AltEn = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    IsDecorative = table.Column<bool>(type: "boolean", nullable: false),
                    FocalX = table.Column<int>(type: "integer", nullable: false),
                    FocalY = table.Column<int>(type: "integer", nullable: false),
                    Credit = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    SourceUrl = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    NeedsAlt = table.Column<bool>(type: "boolean", nullable: false),
                    SearchText = table.Column<string>(type: "character varying(1700)", maxLength: 1700, nullable: false),
                    UploadedBy = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: true),
                    UploadedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReplacementCount = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Media_Item", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Media_Item_Media_File_FileId",
                        column: x => x.FileId,
                        principalTable: "Media_File",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Media_Item_Media_Folder_FolderId",
                        column: x => x.FolderId,
                        principalTable: "Media_Folder",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Media_Replacement",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    Width = table.Column<int>(type: "integer", nullable: true),
                    Height = table.Column<int>(type: "integer", nullable: true),
                    ReplacedBy = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: true),
                    ReplacedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Media_Replacement", x => new { x.ItemId, x.Number });
                    table.ForeignKey(
                        name: "FK_Media_Replacement_Media_Item_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Media_Item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "Media_Folder",
                columns: new[] { "Id", "Arrivals", "Key", "Name", "ParentId", "Version" },
                values: new object[] { new Guid("00000000-0000-0000-0000-000000000001"), 0, "", "", null, 1L });

            migrationBuilder.CreateIndex(
                name: "IX_Media_Folder_ParentId_Key",
                table: "Media_Folder",
                columns: new[] { "ParentId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Media_Item_FileId",
                table: "Media_Item",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Media_Item_FolderId_UploadedAt",
                table: "Media_Item",
                columns: new[] { "FolderId", "UploadedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Media_Item_NeedsAlt_UploadedAt",
                table: "Media_Item",
                columns: new[] { "NeedsAlt", "UploadedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Media_Item_UploadedAt",
                table: "Media_Item",
                column: "UploadedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Media_Replacement_FileId",
                table: "Media_Replacement",
                column: "FileId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Media_Replacement");

            migrationBuilder.DropTable(
                name: "Media_Item");

            migrationBuilder.DropTable(
                name: "Media_Folder");
        }
    }
}
